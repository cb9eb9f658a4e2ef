import type { z } from 'zod'

/** Describes a request of the window: the schema of what it takes, and the type of what it returns. */
export function takes<S extends z.ZodType>(schema: S) {
  return { returns: <T>() => ({ schema }) as { schema: S; answer?: T } }
}
