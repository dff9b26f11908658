import { z } from 'zod';

// The content policy forbids eval. Zod tries it when the first schema is made, so this must run before any schema module.
z.config({ jitless: true });
