import type { DeskProps } from '../../components/desk/desk.tsx'

/** Courts of the rows that are asked for, with repeats. */
export function courtsOf(state: DeskProps['state'], leads: DeskProps['leads'], { what, ids }: Parameters<DeskProps['fileName']>[0]): string[] {
  if (state.kind !== 'ready') return []
  const wanted = new Set(ids)
  if (what === 'leads') return (leads.rows ?? []).filter((r) => wanted.has(r.id)).map((r) => r.court)
  return (what === 'cases' ? state.cases : state.notes).filter((r) => wanted.has(r.id)).map((r) => r.court)
}
