import { isCivilDate } from '../../casefile/dates.ts'
import { HANDLINGS, NOTE_KINDS, NOTE_WEIGHTS } from '../../notes/kinds.ts'
import { NO_FACETS, type Facets } from './filter.ts'

export const TABS = { cases: '案件', notes: '批注', profiles: '版式', handbook: '规则手册', evaluation: '评估', settings: '设置' } as const
export type Tab = keyof typeof TABS
export const TAB_KEYS: readonly Tab[] = ['cases', 'notes', 'handbook', 'evaluation', 'profiles', 'settings']

/**
 * Where the desk stands, as it is kept in the address. Search words and case numbers are left out on purpose:
 * addresses go into the browser's history, which may be synchronised elsewhere.
 */
export interface DeskRoute {
  tab: Tab
  facets: Facets
  /** the rule that the handbook was opened at; empty for none */
  rule?: string
}

/** `#cases?conclusion=不批&from=2025-01-01`; anything unknown is dropped. */
export function parseRoute(hash: string): DeskRoute {
  const [name = '', query = ''] = hash.replace(/^#/, '').slice(0, 2000).split('?', 2)
  const params = new URLSearchParams(query)
  const day = (key: string) => (isCivilDate(params.get(key) ?? '') ? params.get(key) ?? '' : '')
  return {
    tab: TAB_KEYS.find((key) => key === name) ?? 'cases',
    ...(/^[a-z0-9-]{1,80}$/.test(params.get('rule') ?? '') && name === 'handbook' ? { rule: params.get('rule') ?? '' } : {}),
    facets: {
      court: params.get('court') ?? '', rule: params.get('rule') ?? '', conclusion: params.get('conclusion') ?? '',
      kind: NOTE_KINDS.find((kind) => kind === params.get('kind')) ?? '', weight: NOTE_WEIGHTS.find((w) => w === params.get('weight')) ?? '', handling: [...HANDLINGS, 'none' as const].find((h) => h === params.get('handling')) ?? '',
      from: day('from'), to: day('to'),
    },
  }
}

export function formatRoute({ tab, facets, rule }: DeskRoute): string {
  if (tab === 'handbook') return rule ? `#handbook?rule=${rule}` : '#handbook'
  const query = new URLSearchParams(Object.entries({ ...NO_FACETS, ...facets }).filter(([, value]) => value !== '')).toString()
  return query === '' ? `#${tab}` : `#${tab}?${query}`
}
