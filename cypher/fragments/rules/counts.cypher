/* counts(f)
The fact filter: whether an agreement or activity counts. `server/domain/network/factFilter.ts` says the same.
$filter  map = {}  the fact filter: lists by the names of its fields; null or missing: any
*/
CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
  ELSE ($filter.agreementKinds IS NULL OR f.kind IN $filter.agreementKinds)
    AND ($filter.agreementStates IS NULL OR @agreement-state(f) IN $filter.agreementStates) END
AND all(key IN ['strategyItems', 'themes', 'series', 'sourceKinds']
  WHERE $filter[key] IS NULL OR any(value IN f[key] WHERE value IN $filter[key]))
