import { z } from 'zod';
import { projectSchema } from '../../../shared/project/project';

/** The project as the byte lane sends it. */
export const snapshotSchema = z.object({ project: projectSchema });
