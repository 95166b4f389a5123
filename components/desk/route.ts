import { isCivilDate } from '../../casefile/dates.ts'
import { HANDLINGS, NOTE_KINDS, NOTE_WEIGHTS } from '../../notes/kinds.ts'
import { STAGES } from '../../notes/lead-words.ts'
import { GROUPINGS, type Grouping } from '../../notes/lead-totals.ts'
import { DUE_KEYS } from '../leads/rows.ts'
import { NO_FACETS, type Facets } from './filter.ts'

export const TABS = { cases: '案件', notes: '批注', leads: '线索', profiles: '版式', handbook: '规则手册', evaluation: '评估', data: '数据', settings: '设置' } as const
export type Tab = keyof typeof TABS
export const TAB_KEYS: readonly Tab[] = ['cases', 'notes', 'leads', 'handbook', 'evaluation', 'profiles', 'data', 'settings']

/**
 * Where the desk stands, as it is kept in the address. Search words, case numbers and courts are left out on purpose:
 * addresses go into the browser's history, which no lock covers and which may be synchronised elsewhere.
 */
export interface DeskRoute {
  tab: Tab
  facets: Facets
  /** the rule that the handbook was opened at; empty for none */
  rule?: string
  /** the lead that is open beside the list of leads */
  lead?: string
  /** leads are shown as totals, grouped by this */
  by?: Grouping
}

/** `#cases?conclusion=不批&from=2025-01-01`; anything unknown is dropped. */
export function parseRoute(hash: string): DeskRoute {
  const [name = '', query = ''] = hash.replace(/^#/, '').slice(0, 2000).split('?', 2)
  const params = new URLSearchParams(query)
  const by = GROUPINGS.find((g) => g === params.get('by'))
  return {
    tab: TAB_KEYS.find((key) => key === name) ?? 'cases',
    ...(/^[a-z0-9-]{1,80}$/.test(params.get('rule') ?? '') && name === 'handbook' ? { rule: params.get('rule') ?? '' } : {}),
    ...(name === 'leads' && /^[A-Za-z0-9_-]{8,64}$/.test(params.get('lead') ?? '') ? { lead: params.get('lead') ?? '' } : {}),
    ...(name === 'leads' && by !== undefined ? { by } : {}),
    facets: facetsOf((key) => (key === 'court' ? '' : params.get(key) ?? '')),
  }
}

/** Facets out of texts that were kept somewhere; anything unknown narrows nothing. */
export function facetsOf(of: (key: string) => string): Facets {
  const day = (key: string) => (isCivilDate(of(key)) ? of(key) : '')
  return {
    court: of('court'), rule: of('rule'), conclusion: of('conclusion'),
    kind: NOTE_KINDS.find((kind) => kind === of('kind')) ?? '', weight: NOTE_WEIGHTS.find((w) => w === of('weight')) ?? '', handling: [...HANDLINGS, 'none' as const].find((h) => h === of('handling')) ?? '',
    stage: STAGES.find((stage) => stage === of('stage')) ?? '', due: DUE_KEYS.find((due) => due === of('due')) ?? '', from: day('from'), to: day('to'),
  }
}

export function formatRoute({ tab, facets, rule, lead, by }: DeskRoute): string {
  if (tab === 'handbook') return rule ? `#handbook?rule=${rule}` : '#handbook'
  const query = new URLSearchParams(Object.entries({ ...NO_FACETS, ...facets, court: '', lead: lead ?? '', by: by ?? '' }).filter(([, value]) => value !== '')).toString()
  return query === '' ? `#${tab}` : `#${tab}?${query}`
}
