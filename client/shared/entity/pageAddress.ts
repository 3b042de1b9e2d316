import type { EntityLabel } from '#client/generated/graphql.ts'

export type PageOwner = { readonly id: string; readonly label: EntityLabel }

const screens: Readonly<Partial<Record<EntityLabel, string>>> = {
  Department: '/departments',
  Country: '/countries',
  Region: '/regions',
  Theme: '/themes',
  StrategyItem: '/strategy',
}

/** The page of a thing: everything that is no unit, place, subject or strategy item is an organization. */
export function pageOf({ id, label }: PageOwner): string {
  return `${screens[label] ?? '/partners'}/${encodeURIComponent(id)}`
}

/** Paths whose screen gives the window its title: the name of the thing that it shows. */
export function namesItself(path: string): boolean {
  return /^\/(partners|departments|countries|regions|themes|strategy|data)\/./.test(path)
}
