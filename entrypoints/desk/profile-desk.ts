import type { ProfileDeskProps } from '../../components/desk/profile-desk.tsx'
import type { Sample } from '../../casefile/page-sample.ts'
import type { Store } from '../../notes/store.ts'
import { attempted, exportProfile, listProfiles, pageSample, previewProfile, runProfileImport, saveSample, type ImportingProfile, type ListedProfiles } from './profiles.ts'

/** Wires the stored profiles to the desk's view of them. `draw` is called when something is to be seen anew. */
export function createProfileDesk(store: Store, draw: () => void) {
  let listed: ListedProfiles = { rows: [], all: new Map(), damaged: 0 }
  let importing: ImportingProfile | undefined
  let sample: Sample | undefined

  const load = async () => {
    listed = await listProfiles(store).catch(() => listed)
    draw()
  }
  const close = () => { importing = undefined; draw() }
  void load()
  store.profiles.watch(() => void load())

  return {
    /** policy has changed */
    stale: () => void load(),
    async showSample(): Promise<void> {
      sample = await pageSample(store)
      draw()
    },
    props: (): ProfileDeskProps => ({
      profiles: listed.rows, damaged: listed.damaged, importing: importing?.preview, sample,
      onTurn: (id, on) => attempted(store.profiles.turn(id, on)),
      onExport: (id) => exportProfile(listed.all.get(id)),
      onRemove: (id) => attempted(store.profiles.remove(id)),
      onRestore: (id) => attempted(store.profiles.restore(id)),
      onFile: (file) => void previewProfile(store, file).then((read) => { importing = read; draw() }),
      onImport: async () => {
        if (!importing?.profile) return { ok: false, message: '没有可导入的内容。' }
        const outcome = await runProfileImport(store, importing.profile)
        if (outcome.ok) close()
        return outcome
      },
      onImportClose: close,
      onSaveSample: () => { if (sample) saveSample(sample) },
      onSampleClose: () => { sample = undefined; void store.profiles.keepSample(null).catch(() => {}); draw() },
    }),
  }
}
