/* explore/belonging-to · READ
What belongs to these countries, regions, subjects and items of the strategy, each once and with what it is nearest to;
one row is one thing.
$ids        string[]  of which, the first of them before the others
$except     string[]  what is known already
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, except, asOf, clearance }] => { RETURN ['BE', 'the-disaster-resilience'] AS ids, ['BE'] AS except, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/belonging-to.cypher and cypher/fragments/: change those. */
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
    AND (NOT reached:Agreement|Activity OR NOT reached.endBasis = 'preparation' AND (reached.endBasis = 'announced' OR coalesce(reached.validFrom, $asOf) <= $asOf))
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
RETURN n.id AS id, best.by AS by, best.nearness AS nearness, CASE WHEN n:HomeUniversity THEN 0 WHEN n:Activity THEN 2
    WHEN n:Organization AND NOT coalesce(n:Partner AND n.partnerLevel <= $clearance, false) THEN 3 ELSE 1 END AS shelf
ORDER BY id
