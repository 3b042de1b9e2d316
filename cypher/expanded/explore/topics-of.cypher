/* explore/topics-of · READ
Countries, subjects and strategy items that something on record belongs to, with what leads from the canvas to them.
One row.
$ids        string[]  ids on the canvas, at most 2 000
$filter     map       the fact filter: lists by the names of its fields; null or missing: any
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, filter, asOf, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, {} AS filter, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/topics-of.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {                                                         // stated of an organization or unit itself
  MATCH (n:Partner|Department)-[r:LOCATED_IN|ABOUT]->(t:Country|Theme)
  WHERE (n:Partner AND n.partnerLevel <= $clearance OR n:Department) AND n.seenFrom <= $clearance <= n.seenTo
    AND r.seenFrom <= $clearance <= r.seenTo AND t.seenFrom <= $clearance <= t.seenTo
  UNWIND coalesce(t.within, [t.id]) AS topic
  WITH DISTINCT n.id AS id, topic ORDER BY topic, id
  RETURN collect(DISTINCT topic) AS ofNodes, [x IN collect({from: id, to: topic}) WHERE x.from IN $ids] AS stated
}
CALL () {                                                         // of agreements and activities on record
  MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND size(f.themes + f.strategyItems) > 0
  WITH f ORDER BY f.id
  RETURN collect(f) AS found
}
CALL (ofNodes, found) {
  CALL (ofNodes, found) {
    UNWIND ofNodes AS id RETURN id
    UNION UNWIND found AS f UNWIND f.themes + f.strategyItems AS id RETURN id
  }
  MATCH (t:Entity {id: id}) WHERE t.seenFrom <= $clearance <= t.seenTo
  WITH t ORDER BY t.id
  RETURN collect(t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    .aliases, labels: labels(t)}) AS topics
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, topics, stated,
  [f IN found WHERE any(id IN f.organizations + f.units + f.tops WHERE id IN $ids)
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
      organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []),
        topics: f.themes + f.strategyItems, counts: CASE WHEN f:Activity THEN $filter.activityKinds IS NULL OR f.kind IN $filter.activityKinds
          ELSE ($filter.agreementKinds IS NULL OR f.kind IN $filter.agreementKinds)
            AND ($filter.agreementStates IS NULL OR CASE
                WHEN f.endBasis = 'announced' OR f.validFrom > $asOf THEN 'planned'
                WHEN f.endBasis = 'reported' AND coalesce(f.validUntil < $asOf, true) THEN 'ended'
                WHEN f.endBasis = 'stated' AND f.validUntil < $asOf THEN 'expired'
                WHEN f.endBasis = 'presumed' AND coalesce(f.validUntil < $asOf, true) THEN 'unknown'
                WHEN f.endBasis = 'stated' AND CASE WHEN f.noticeMonths IS NULL THEN $asOf > f.validUntil - duration({months: 6})
                  ELSE $asOf >= f.validUntil - duration({months: f.noticeMonths}) END THEN 'expiring'
                ELSE 'in_force'
              END IN $filter.agreementStates) END
        AND all(key IN ['strategyItems', 'themes', 'series', 'sourceKinds']
          WHERE $filter[key] IS NULL OR any(value IN f[key] WHERE value IN $filter[key]))}] AS facts
