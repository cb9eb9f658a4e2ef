/** A request that cannot be done as asked; its message is one plain sentence for the person who asked. */
export class RequestError extends Error {}
