/** A request that a page may not make; `message` is what it is told. */
export class Refused extends Error {}
