import { formatRoute, parseRoute, type DeskRoute } from '../../components/desk/route.ts'
import type { KeepsCourt } from './kept-court.ts'

/** Where the desk stands: in its address, but for the court, which stays in memory as long as this tab stands there. `recalled`: it is known again after loading anew. */
export function createRouting(kept: KeepsCourt, recalled: () => void, address: Pick<Location, 'hash'> = location) {
  let court = ''
  let at: string | undefined
  void kept.recall().then((before) => {
    if (before === undefined || at !== undefined || before.at !== address.hash) return
    ({ court, at } = before)
    recalled()
  }).catch(() => {})
  return {
    now(): DeskRoute {
      const route = parseRoute(address.hash)
      return address.hash === at ? { ...route, facets: { ...route.facets, court } } : route
    },
    go(route: DeskRoute): void {
      const before = court
      court = route.facets.court
      address.hash = formatRoute(route)
      at = address.hash
      /* Where it is not kept, the list is not narrowed after loading anew. */
      if (court !== '' || before !== '') void kept.keep({ court, at }).catch(() => {})
    },
  }
}
