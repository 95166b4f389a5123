import type { Sample } from '../../casefile/page-sample.ts'
import type { Outcome } from '../draft.ts'
import type { useToast } from '../toast.tsx'
import { ProfileImportDialog, type ProfileImportDialogProps } from './profile-import-dialog.tsx'
import { ProfilesView, type ProfileRow, type ProfilesViewProps } from './profiles-view.tsx'
import { SampleDialog } from './sample-dialog.tsx'

export interface ProfileDeskProps extends Omit<ProfilesViewProps, 'onDelete'> {
  onRemove: (id: string) => Promise<Outcome>
  onRestore: (id: string) => Promise<Outcome>
  importing?: ProfileImportDialogProps['preview'] | undefined
  onImport: () => Promise<Outcome & { undo?: () => Promise<Outcome> }>
  onImportClose: () => void
  /** a sample that a page asked for, to be looked at */
  sample?: Sample | undefined
  onSaveSample: () => void
  onSampleClose: () => void
}

/** The view of profiles with its dialogs; what was done is said, and can be taken back. */
export function ProfileDesk({ say, ...props }: ProfileDeskProps & { say: ReturnType<typeof useToast>['say'] }) {
  const back = async (work: Promise<Outcome> | undefined, done: string) => {
    const outcome = await work
    if (outcome) say(outcome.ok ? done : `没有撤销：${outcome.message}`, { failure: !outcome.ok })
  }
  const remove = async (row: ProfileRow) => {
    const outcome = await props.onRemove(row.id)
    if (!outcome.ok) return say(`没有删除：${outcome.message}`, { failure: true })
    say(`已删除版式“${row.name}”。`, { action: { label: '撤销', run: () => void back(props.onRestore(row.id), '已恢复。') } })
  }
  const takeIn = async () => {
    const outcome = await props.onImport()
    if (!outcome.ok) return outcome
    const { undo } = outcome
    say('已导入版式。', undo ? { action: { label: '撤销', run: () => void back(undo(), '已撤销导入。') } } : {})
    return outcome
  }
  return (
    <>
      <ProfilesView {...props} onDelete={(row) => void remove(row)} />
      {props.importing && <ProfileImportDialog preview={props.importing} onImport={takeIn} onClose={props.onImportClose} />}
      {props.sample && <SampleDialog sample={props.sample} onSave={() => { props.onSaveSample(); say('已保存采样文件。') }} onClose={props.onSampleClose} />}
    </>
  )
}
