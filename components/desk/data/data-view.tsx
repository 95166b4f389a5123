import { BackupView, type BackupProps } from './backup-view.tsx'
import { BinView, type BinProps } from './bin-view.tsx'
import { LockView, type LockProps } from './lock-view.tsx'
import { DamagedView, type DamagedProps } from './damaged-view.tsx'
import { PermissionsView, type PermissionsProps } from './permissions-view.tsx'
import { RecordView, type RecordProps } from './record-view.tsx'
import { RetentionView, type RetentionProps } from './retention-view.tsx'

export interface DataViewProps {
  /** sentences on what the institution's policy says and nobody can read */
  trouble: readonly string[]
  permissions: PermissionsProps
  lock: LockProps
  backup: BackupProps
  retention: RetentionProps
  bin: BinProps
  damaged: DamagedProps
  record: RecordProps
  /** something was printed as it stands, for the operation record */
  onPrinted: (what: string, count: number) => void
}

/** 数据: what is kept, how it is kept safe, what was done with it. */
export function DataView({ trouble, permissions, lock, backup, retention, bin, damaged, record }: DataViewProps) {
  return (
    <div class="settings data">
      {trouble.length > 0 && <div class="bar failure" role="alert">{trouble.map((t) => <p key={t}>{t}</p>)}</div>}
      <PermissionsView {...permissions} />
      <LockView {...lock} />
      <BackupView {...backup} />
      <RetentionView {...retention} />
      <BinView {...bin} />
      <DamagedView {...damaged} />
      <RecordView {...record} />
    </div>
  )
}
