/* leads-of(topic, leads)
A block that gives what a country, region, subject or strategy item leads to as `leads`: each id with its nearness. What
says itself that it belongs there is nearest (0), then ends of facts (1), then facts of which we say so by a rule (2).
Nothing leads from anything else.
*/
CALL (topic) {
  CALL (topic) {
    MATCH (topic:Country)<-[belongs:LOCATED_IN]-(reached:Partner) RETURN belongs, reached
    UNION MATCH (topic:Region)<-[within:IN_REGION]-(land:Country)<-[belongs:LOCATED_IN]-(reached:Partner)
    WHERE @valid(within) AND @visible(within, land) RETURN belongs, reached
    UNION MATCH (topic:Region)<-[belongs:IN_REGION]-(reached:Partner) RETURN belongs, reached
    UNION WITH topic WHERE topic:Theme
    MATCH (part:Theme)<-[belongs:ABOUT]-(reached:Department|Partner|Agreement|Activity)
    WHERE topic.id IN part.within AND @visible(part) RETURN belongs, reached
    UNION WITH topic WHERE topic:StrategyItem MATCH (part:StrategyItem)<-[belongs:ADVANCES]-(reached)
    WHERE topic.id IN part.within AND @visible(part) RETURN belongs, reached
  }
  WITH belongs, reached
  WHERE @visible(belongs, reached) AND (NOT reached:Agreement|Activity OR @on-record(reached))
  UNWIND CASE WHEN reached:Agreement|Activity
    THEN [{id: reached.id, nearness: CASE WHEN belongs.rule IN ['fields', 'topics', 'call'] THEN 0 ELSE 2 END}]
      + [far IN reached.units + reached.organizations | {id: far, nearness: 1}]
    ELSE [{id: reached.id, nearness: CASE belongs.rule WHEN 'title' THEN 1 ELSE 0 END}] END AS found
  WITH found.id AS target, min(found.nearness) AS distance
  RETURN collect({id: target, nearness: distance}) AS leads
}
