import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'
import type { CountedListScreen as LoadedList } from '#client/features/data/CountedListScreen.tsx'
import type { ExploreScreen as Loaded } from '#client/features/explore/Screen.tsx'

/**
 * The code of each screen is fetched when it is first opened, so that the start page waits for none of it; that of the
 * small picture comes after the text of the page.
 */
export const loadSmallPicture = () => import('#client/canvas/layouts/regions/MiniRegions.tsx')
const loadExplore = () => import('#client/features/explore/Screen.tsx')
const loadCounted = () => import('#client/features/data/CountedListScreen.tsx')
const loadPartners = () => import('#client/features/partners/PartnersScreen.tsx')
const loadPartner = () => import('#client/features/partners/PartnerPage.tsx')
const loadUnits = () => import('#client/features/units/UnitsScreen.tsx')
const loadUnit = () => import('#client/features/units/UnitPage.tsx')
const loadTopic = () => import('#client/features/topics/TopicPage.tsx')

const code: readonly (readonly [RegExp, () => Promise<unknown>])[] = [
  [/^\/$/, loadSmallPicture],
  [/^\/explore$/, loadExplore],
  [/^\/data\//, loadCounted],
  [/^\/partners$/, loadPartners],
  [/^\/partners\//, loadPartner],
  [/^\/departments$/, loadUnits],
  [/^\/departments\//, loadUnit],
  [/^\/(countries|regions|themes|strategy)\//, loadTopic],
]

/** Asks for the code of the address that is opened: it comes beside its data, not after it. What fails is asked again. */
export function loadScreen(path: string): void {
  for (const [pattern, load] of code) if (pattern.test(path)) load().catch(() => undefined)
}

const Explore = lazy(async () => ({ default: (await loadExplore()).ExploreScreen }))

export function ExploreScreen(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Explore {...props} />
    </Suspense>
  )
}

const CountedList = lazy(async () => ({ default: (await loadCounted()).CountedListScreen }))

export function CountedListScreen(props: ComponentProps<typeof LoadedList>) {
  return (
    <Suspense fallback={null}>
      <CountedList {...props} />
    </Suspense>
  )
}

export type ListProps = { readonly asOf: string }

function list<Name extends string>(load: () => Promise<Record<Name, ComponentType<ListProps>>>, name: Name) {
  const List = lazy(async (): Promise<{ default: ComponentType<ListProps> }> => ({ default: (await load())[name] }))
  return (props: ListProps) => (
    <Suspense fallback={null}>
      <List {...props} />
    </Suspense>
  )
}

export const PartnersScreen = list(loadPartners, 'PartnersScreen')
export const UnitsScreen = list(loadUnits, 'UnitsScreen')

export type PageProps = { readonly id: string; readonly asOf: string }

function page<Name extends string>(load: () => Promise<Record<Name, ComponentType<PageProps>>>, name: Name) {
  const Page = lazy(async (): Promise<{ default: ComponentType<PageProps> }> => ({ default: (await load())[name] }))
  return (props: PageProps) => (
    <Suspense fallback={null}>
      <Page {...props} />
    </Suspense>
  )
}

export const PartnerPage = page(loadPartner, 'PartnerPage')
export const UnitPage = page(loadUnit, 'UnitPage')
export const CountryPage = page(loadTopic, 'CountryPage')
export const RegionPage = page(loadTopic, 'RegionPage')
export const ThemePage = page(loadTopic, 'ThemePage')
export const StrategyPage = page(loadTopic, 'StrategyPage')
