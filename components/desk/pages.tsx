import type { Lead } from '../../notes/lead.ts'
import { LeadsPage, type LeadsDesk } from '../leads/leads-page.tsx'
import type { useToast } from '../toast.tsx'
import { DataView, type DataViewProps } from './data/data-view.tsx'
import { EvaluationView, type EvaluationViewProps } from './evaluation-view.tsx'
import { NO_FACETS } from './filter.ts'
import type { SavedDesk } from './find/saved.ts'
import { Handbook, type HandbookProps } from './handbook.tsx'
import { PracticeView, type PracticeViewProps } from './practice-view.tsx'
import { ProfileDesk, type ProfileDeskProps } from './profile-desk.tsx'
import type { DeskRoute } from './route.ts'
import type { Reach } from './use-exporting.tsx'
import { SettingsView, type SettingsViewProps } from './settings-view.tsx'

/** What the pages of the desk beside its two lists are handed. */
export interface DeskPages {
  settings: SettingsViewProps
  profiles: ProfileDeskProps
  practice: Omit<PracticeViewProps, 'onRule'>
  handbook: Omit<HandbookProps, 'at' | 'onAt'>
  data: DataViewProps
  evaluation: Omit<EvaluationViewProps, 'onRule'>
  leads: LeadsDesk
}

interface Props extends DeskPages {
  tab: DeskRoute['tab']
  route: DeskRoute
  onRoute: (route: DeskRoute) => void
  rules: readonly { rule: string; title: string }[]
  /** opens a case in the list of cases */
  onCase: (caseId: string) => void
  saved: SavedDesk
  say: ReturnType<typeof useToast>['say']
  onExportLeads: (scope: 'all' | 'selected', reach: Reach) => void
  /** 线索移送表 of leads of one case */
  onTransfer: (leads: readonly Lead[]) => void
}

/** A page of the desk that is no list. */
export function DeskPage(props: Props) {
  const toRule = (rule: string) => props.onRoute({ tab: 'handbook', facets: NO_FACETS, rule })
  switch (props.tab) {
    case 'leads': return <LeadsPage {...props.leads} route={props.route} onRoute={props.onRoute} rules={props.rules} onCase={props.onCase} saved={props.saved} say={props.say} onExport={props.onExportLeads} onTransfer={props.onTransfer} />
    case 'evaluation': return <EvaluationView {...props.evaluation} onRule={toRule} />
    case 'data': return <DataView {...props.data} />
    case 'handbook': return <Handbook {...props.handbook} at={props.route.rule} onAt={toRule} />
    case 'profiles': return <ProfileDesk {...props.profiles} say={props.say} />
    default: return <SettingsView {...props.settings}><PracticeView {...props.practice} onRule={toRule} say={props.say} /></SettingsView>
  }
}
