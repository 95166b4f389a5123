/** How our own Node is asked to read files: the modules, and the scripts. */
export declare const READING_FLAGS: readonly string[]
export declare const SCRIPT_FLAGS: readonly string[]
/** The folder of the scripts for what the rooms of `root` hold now. */
export function bundleFolder(root: string): string
/** The script to start, the flags of our own Node for it, and where its compiled code is kept. */
export function checkScript(root: string, make: (folder: string) => boolean): { script: string; flags: readonly string[]; compiled: string }
/** For `checkScript`: they are made by this Node, in a process of its own. */
export function bundleBy(node: string, root: string): (folder: string) => boolean
/** Rejects where it cannot be made. */
export function makeBundle(root: string, folder: string): Promise<void>
