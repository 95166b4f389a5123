import type { Choice } from '../../components/pointing/choices.ts'
import type { Pointed, PointingStep } from '../../casefile/profile-draft.ts'

/** What was pointed at and chosen, as a step of the draft. `url`: the page's address. Undefined where the two do not go together. */
export function stepFor(pointed: Pointed, choice: Choice, complete: boolean, url: string): PointingStep | undefined {
  const common = { value: pointed.value.slice(0, 300), url: url.slice(0, 300) }
  if (choice.does === 'ignore') return pointed.region === undefined ? undefined : { does: 'ignore', selector: pointed.region, ...common }
  if (choice.does === 'column') {
    const { column } = pointed
    return column && { does: 'column', kind: choice.kind, column: choice.column, header: column.header, headers: column.headers, ...(column.title === undefined ? {} : { title: column.title }), complete, ...common }
  }
  const { field } = choice
  const rule = pointed.label !== undefined ? { field, label: pointed.label, ...(pointed.section === undefined ? {} : { section: pointed.section }) }
    : pointed.selector !== undefined ? { field, selector: pointed.selector } : undefined
  return rule && { does: 'field', field, rules: [rule], ...common }
}
