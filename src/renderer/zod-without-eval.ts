import { z } from 'zod';

// The content policy forbids eval; zod decides when a schema is made, so this module is imported before any other.
z.config({ jitless: true });
