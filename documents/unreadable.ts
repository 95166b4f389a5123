/** A file that cannot be read; `message` is one Chinese line that says why, without the file's name. */
export class UnreadableFile extends Error {}
