import { formatRoute, parseRoute, type DeskRoute } from '../../components/desk/route.ts'

/** Where the desk stands: in its address, but for the court, which stays in this window's memory as long as it stands there. */
export function createRouting(address: Pick<Location, 'hash'> = location) {
  let court = ''
  let at: string | undefined
  return {
    now(): DeskRoute {
      const route = parseRoute(address.hash)
      return address.hash === at ? { ...route, facets: { ...route.facets, court } } : route
    },
    go(route: DeskRoute): void {
      court = route.facets.court
      address.hash = formatRoute(route)
      at = address.hash
    },
  }
}
