import type { EntityLabel } from '#client/generated/graphql.ts'

export type PageOwner = { readonly id: string; readonly label: EntityLabel }

const screens: Readonly<Partial<Record<EntityLabel, string>>> = {
  Department: '/departments',
  Country: '/countries',
  Region: '/regions',
  Theme: '/themes',
  StrategyItem: '/strategy',
}

/** The page of a thing. Labels without a screen here are organizations. */
export function pageOf({ id, label }: PageOwner): string {
  return `${screens[label] ?? '/partners'}/${encodeURIComponent(id)}`
}

/**
 * The id in the address of a page, as `pageOf` wrote it. The router decodes an address by half: of `%23` and `%2523` it
 * makes the same.
 */
export function idInAddress(path = window.location.pathname): string {
  const id = path.split('/').slice(2).join('/')
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
