/** How things stand with the lock, where nothing can be shown but this. */
export type Closed =
  /** `waitUntil`: milliseconds since 1970 */
  | { kind: 'locked'; waitUntil?: number }
  /** the institution asks for a lock, and none is set */
  | { kind: 'must-set' }
  /** everything is being encrypted, decrypted again, or deleted from the page 数据; `done` 0…1 */
  | { kind: 'changing'; what: 'locking' | 'unlocking' | 'clearing'; done: number }
  /** what tells of the lock cannot be read */
  | { kind: 'damaged' }

export const CHANGING_WORDS = { locking: '正在加密', unlocking: '正在解除加密', clearing: '正在清除' }
