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

/** Paths whose screen sets the title of the window itself. */
export function namesItself(path: string): boolean {
  return /^\/(partners|departments|countries|regions|themes|strategy|data)\/./.test(path)
}
