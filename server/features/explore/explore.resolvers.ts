import { filterParameters, scopeOf } from '#server/domain/factFilter.ts'
import { recencyWindow } from '#server/domain/fiscalYear.ts'
import { type OverviewRow, overviewOf } from '#server/features/explore/overview.ts'
import { type ExpandRow, expandedSlice, type SliceRow, sameSlice } from '#server/features/explore/slice.ts'
import type {
  GraphSlice,
  Overview,
  QueryExpandNeighboursArgs,
  QueryOverviewArgs,
  QuerySliceOfArgs,
} from '#server/generated/resolvers.ts'
import type { Context } from '#server/graphql/context.ts'
import { checkCount, checkRange, NotFound } from '#server/graphql/errors.ts'

const MOST_IDS = 2000

export async function overview(_root: unknown, ask: QueryOverviewArgs, { read }: Context): Promise<Overview> {
  const [row] = await read<OverviewRow>('explore/overview', { ...filterParameters(ask.filter), asOf: ask.asOf })
  if (!row) throw new NotFound('overview')
  return overviewOf(row, ask.asOf, scopeOf(ask.filter))
}

export async function expandNeighbours(
  _root: unknown,
  ask: QueryExpandNeighboursArgs,
  { read }: Context,
): Promise<GraphSlice> {
  const { id, present, asOf } = ask
  const [offset, pageSize] = [ask.offset ?? 0, ask.pageSize ?? 25]
  checkCount('present', present, MOST_IDS)
  checkRange('offset', offset, 0, 1_000_000)
  checkRange('pageSize', pageSize, 1, 200)
  const [row] = await read<ExpandRow>('explore/expand-neighbours', {
    ...filterParameters(ask.filter),
    ...{ id, present, asOf, offset, pageSize },
    unit: scopeOf(ask.filter),
    recentSince: recencyWindow(asOf).first,
  })
  if (!row) throw new NotFound(id)
  return expandedSlice(row, ask, scopeOf(ask.filter))
}

export async function sliceOf(_root: unknown, ask: QuerySliceOfArgs, { read }: Context): Promise<GraphSlice> {
  checkCount('ids', ask.ids, MOST_IDS)
  const unit = scopeOf(ask.filter)
  const asked = { ...filterParameters(ask.filter), ids: ask.ids, unit, asOf: ask.asOf }
  const [row] = await read<SliceRow>('explore/slice-of', asked)
  if (!row) throw new NotFound('sliceOf')
  return sameSlice(row, ask.ids, ask.asOf, unit)
}

export const exploreResolvers = { overview, expandNeighbours, sliceOf }
