/* explore/belonging-to · READ
What belongs to these countries, regions, subjects and items of the strategy, each once, nearest and strongest first:
how many there are, and the first of them. One row.
$ids          string[]  of which, the first of them before the others
$except       string[]  what is known already
$most         integer   how many of the first, 0 to 50
$recentSince  date      first day of the recency window
$asOf         date      standing: the day the question is about
$clearance    integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, except, most, recentSince, asOf, clearance }] => { RETURN ['BE', 'the-disaster-resilience'] AS ids, ['BE'] AS except, 20 AS most, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/belonging-to.cypher and cypher/fragments/: change those. */
CALL () {
  UNWIND range(0, size($ids) - 1) AS place
  MATCH (n:Entity {id: $ids[place]}) WHERE n.seenFrom <= $clearance <= n.seenTo
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
  UNWIND leads AS lead
  WITH lead, place ORDER BY lead.nearness, place
  WITH lead.id AS id, collect({nearness: lead.nearness, by: $ids[place]})[0] AS best WHERE NOT id IN $except
  MATCH (n:Entity {id: id}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:Agreement AND NOT n:HomeUniversity
  CALL (n) {
    OPTIONAL MATCH (n:Department|Partner)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known)
    WHERE tying.seenFrom <= $clearance <= tying.seenTo AND known.seenFrom <= $clearance <= known.seenTo
      AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
    WITH DISTINCT n, known
    WITH n, count(CASE WHEN known:Agreement AND known.validUntil >= $asOf THEN 1 END) AS standing,
      count(CASE WHEN known:Activity AND known.endBasis <> 'announced' AND known.validUntil >= $recentSince
          AND coalesce(known.validFrom, known.validUntil) <= $asOf THEN 1 END) AS lately,
          coalesce(max(reduce(latest = null, seen IN [known.confirmedOn, known.validFrom] + coalesce(known.signsFrom,
            [])
              | CASE WHEN seen <= $asOf
                AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)), 0) AS seenIn
    RETURN standing AS inForce, seenIn AS lastYear,
      lately + CASE WHEN n:Activity
        AND n.endBasis <> 'preparation' AND (n.endBasis = 'announced' OR coalesce(n.validFrom, $asOf) <= $asOf)
        AND n:Activity AND n.endBasis <> 'announced' AND n.validUntil >= $recentSince
          AND coalesce(n.validFrom, n.validUntil) <= $asOf THEN 1 ELSE 0 END AS recent
  }
  WITH n, best ORDER BY best.nearness, CASE WHEN n:HomeUniversity THEN 0 WHEN n:Activity THEN 2
      WHEN n:Organization AND NOT coalesce(n:Partner
        AND n.partnerLevel <= $clearance, false) THEN 3 ELSE 1 END, inForce DESC, recent DESC, lastYear DESC, n.id
  RETURN collect({id: n.id, by: best.by}) AS ranked
}
RETURN size(ranked) AS total, ranked[..$most] AS first
