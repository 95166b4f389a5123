/** Why a backup cannot be taken back, in words for the reader. Nothing has been changed when one of these is thrown. */
export const BACKUP_FAILURES = {
  'not-a-backup': '这不是本程序的备份文件。',
  newer: '这份备份由更新版本的程序生成，本程序不能读取。请先更新扩展。',
  passphrase: '密码不对。',
  truncated: '备份文件不完整，可能没有下载完或者复制中断。',
  altered: '备份文件的内容被改动过，或者已经损坏。',
  content: '备份文件可以解开，但其中的内容不符合格式。',
  importing: '有一份清单还没有导入完，请先完成或者放弃导入，再打开备份。',
  elsewhere: '另一个窗口也在打开备份或者导入，已打开的备份不再有效，请等它完成后重新打开备份。',
} as const

export class BackupFailure extends Error {
  override name = 'BackupFailure'
  readonly why: keyof typeof BACKUP_FAILURES
  constructor(why: keyof typeof BACKUP_FAILURES) {
    super(BACKUP_FAILURES[why])
    this.why = why
  }
}
