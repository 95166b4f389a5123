import { BackupView, type BackupProps } from './backup-view.tsx'
import { PermissionsView, type PermissionsProps } from './permissions-view.tsx'
import { RecordView, type RecordProps } from './record-view.tsx'
import { RetentionView, type RetentionProps } from './retention-view.tsx'

export interface DataViewProps {
  permissions: PermissionsProps
  backup: BackupProps
  retention: RetentionProps
  record: RecordProps
}

/** 数据: what is kept, how it is kept safe, what was done with it. */
export function DataView({ permissions, backup, retention, record }: DataViewProps) {
  return (
    <div class="settings data">
      <PermissionsView {...permissions} />
      <BackupView {...backup} />
      <RetentionView {...retention} />
      <RecordView {...record} />
    </div>
  )
}
