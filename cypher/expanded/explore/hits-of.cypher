/* explore/hits-of · READ
Things as a list of hits shows them, with what each leads to; one row is one of them.
$ids          string[]  ids of anything, at most 50
$recentSince  date      first day of the recency window
$asOf         date      standing: the day the question is about
$clearance    integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, recentSince, asOf, clearance }] => { RETURN ['BE', 'dep-irides', 'org-ku-leuven'] AS ids, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/hits-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo
CALL (n) {                                              // a unit's ties lead to organizations, theirs to units and home
  OPTIONAL MATCH (n:Department|Organization)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f)
  WHERE r.seenFrom <= $clearance <= r.seenTo AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND n.id IN f.units + f.organizations
  WITH DISTINCT n, f
  RETURN CASE
      WHEN count(CASE WHEN (f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince
            AND coalesce(f.validFrom, f.validUntil) <= $asOf OR f:Agreement
            AND f.endBasis <> 'announced' AND any(i IN range(0, size(coalesce(f.signsFrom, [])) - 1)
          WHERE f.signsFrom[i] <= $asOf AND f.signsUntil[i] >= $recentSince)) THEN 1 END) > 0
        THEN CASE WHEN count(CASE WHEN f:Agreement
          AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf) THEN 1 END) > 0 THEN 'living' ELSE 'unformalised' END
      WHEN count(CASE WHEN f:Agreement AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf) THEN 1 END) > 0 THEN 'quiet'
      WHEN count(CASE WHEN f.endBasis <> 'announced' THEN 1 END) > 0 THEN 'past'
      ELSE 'prospect'
    END AS state, collect(CASE WHEN n:Department|HomeUniversity THEN f.organizations
    WHEN f.units = [] THEN ['unit-not-stated'] ELSE f.units END) AS ends
}
CALL (ends) {
  UNWIND ends AS some
  UNWIND some AS end
  RETURN count(DISTINCT end) AS ties
}
CALL (n) {
  CALL (n) {
    MATCH (n:Country)<-[belongs:LOCATED_IN]-(reached:Partner) RETURN belongs, reached
    UNION MATCH (n:Region)<-[within:IN_REGION]-(land:Country)<-[belongs:LOCATED_IN]-(reached:Partner)
    WHERE coalesce(within.validFrom, $asOf) <= $asOf <= coalesce(within.validUntil, $asOf)
      AND within.seenFrom <= $clearance <= within.seenTo AND land.seenFrom <= $clearance <= land.seenTo
      RETURN belongs, reached
    UNION MATCH (n:Region)<-[belongs:IN_REGION]-(reached:Partner) RETURN belongs, reached
    UNION WITH n WHERE n:Theme
    MATCH (part:Theme)<-[belongs:ABOUT]-(reached:Department|Partner|Agreement|Activity)
    WHERE n.id IN part.within AND part.seenFrom <= $clearance <= part.seenTo RETURN belongs, reached
    UNION WITH n WHERE n:StrategyItem MATCH (part:StrategyItem)<-[belongs:ADVANCES]-(reached)
    WHERE n.id IN part.within AND part.seenFrom <= $clearance <= part.seenTo RETURN belongs, reached
  }
  WITH belongs, reached
  WHERE belongs.seenFrom <= $clearance <= belongs.seenTo AND reached.seenFrom <= $clearance <= reached.seenTo
    AND (NOT reached:Agreement|Activity OR reached.endBasis <> 'preparation' AND (reached.endBasis = 'announced' OR coalesce(reached.validFrom, $asOf) <= $asOf))
  UNWIND CASE WHEN reached:Agreement|Activity
    THEN [{id: reached.id, nearness: CASE WHEN belongs.rule IN ['fields', 'topics', 'call'] THEN 0 ELSE 2 END}]
      + [far IN reached.units + reached.organizations | {id: far, nearness: 1}]
    ELSE [{id: reached.id, nearness: CASE belongs.rule WHEN 'title' THEN 1 ELSE 0 END}] END AS found
  WITH found.id AS target, min(found.nearness) AS distance
  RETURN collect({id: target, nearness: distance}) AS leads
}
CALL (n, leads) {
  UNWIND [lead IN leads | lead.id]
    + CASE WHEN n:Activity
      AND n.endBasis <> 'preparation' AND (n.endBasis = 'announced' OR coalesce(n.validFrom, $asOf) <= $asOf) THEN n.units + n.organizations ELSE [] END AS id
  WITH DISTINCT id
  MATCH (one:Entity {id: id}) WHERE one.seenFrom <= $clearance <= one.seenTo AND (one:Department OR one:Partner
    AND one.partnerLevel <= $clearance)
  CALL (one) {
    OPTIONAL MATCH (one:Department|Partner)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known)
    WHERE tying.seenFrom <= $clearance <= tying.seenTo AND known.seenFrom <= $clearance <= known.seenTo
      AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
    WITH DISTINCT one, known
    WITH one, count(CASE WHEN known:Agreement AND known.validUntil >= $asOf THEN 1 END) AS standing,
      count(CASE WHEN known:Activity AND known.endBasis <> 'announced' AND known.validUntil >= $recentSince
          AND coalesce(known.validFrom, known.validUntil) <= $asOf THEN 1 END) AS lately,
          coalesce(max(reduce(latest = null, seen IN [known.confirmedOn, known.validFrom] + coalesce(known.signsFrom,
            [])
              | CASE WHEN seen <= $asOf
                AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)), 0) AS seenIn
    RETURN standing AS inForce, seenIn AS lastYear,
      lately + CASE WHEN one:Activity
        AND one.endBasis <> 'preparation' AND (one.endBasis = 'announced' OR coalesce(one.validFrom, $asOf) <= $asOf) AND one:Activity AND one.endBasis <> 'announced' AND one.validUntil >= $recentSince
          AND coalesce(one.validFrom, one.validUntil) <= $asOf THEN 1 ELSE 0 END AS recent
  }
  WITH one ORDER BY inForce DESC, recent DESC, lastYear DESC, one.id
  RETURN collect(one.id)[..200] AS leadsTo
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), answers: coalesce(n.answers, []),
  isPartner: coalesce(n:Partner AND n.partnerLevel <= $clearance, false), state: state, ties: ties, leadsTo: leadsTo,
  countryNames: CASE WHEN n:Organization THEN head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
      WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
        | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
          .aliases}]) END} AS hit ORDER BY n.id
