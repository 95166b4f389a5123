/** The folder of the scripts for what the rooms of `root` hold now. */
export function bundleFolder(root: string): string
/** The script to start, and where its compiled code is kept. */
export function checkScript(root: string, make: (folder: string) => boolean): { script: string; flags: readonly string[]; compiled: string }
/** For `checkScript`: they are made by this Node, in a process of its own. */
export function bundleBy(node: string, root: string): (folder: string) => boolean
/** Rejects where it cannot be made. */
export function makeBundle(root: string, folder: string): Promise<void>
