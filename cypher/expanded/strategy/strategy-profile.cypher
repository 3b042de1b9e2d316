/* strategy/strategy-profile · READ
All about one item of the strategy with those below it, or that serve it: facts that advance them, each once, with
their records, the partners at their ends. One row; none where it is unknown or hidden.
$id         string   a strategy item's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'str-target-research' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/strategy/strategy-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:StrategyItem {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH p = (f:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
  WHERE all(step IN nodes(p) WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
    WHERE way.seenFrom <= $clearance <= way.seenTo)
      AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f) AS own
}
CALL (own) {
  UNWIND own AS known
  MATCH (known)-[joined:BETWEEN|INVOLVES]->(other:Organization)
  WHERE NOT other:HomeUniversity AND joined.seenFrom <= $clearance <= joined.seenTo
    AND other.seenFrom <= $clearance <= other.seenTo
  WITH DISTINCT other ORDER BY other.id
  RETURN collect(other) AS partners
}
CALL (own) {
  UNWIND own AS known
  MATCH (known)-[held:HELD_BY|RUN_BY]->(holder:Department) WHERE held.seenFrom <= $clearance <= held.seenTo
    AND holder.seenFrom <= $clearance <= holder.seenTo
  WITH DISTINCT holder ORDER BY holder.officialOrder, holder.id
  RETURN collect(holder) AS named
}
CALL (partners) {
  UNWIND partners AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS theirs
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .countryCode, .regionId, labels: labels(n)} AS thing,
  [fact IN own
    | fact {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
      .signsUntil, labels: labels(fact),
    units: [(fact)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(fact)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo | other.id],
    leadUnits: [(fact)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    counts: true, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (fact)<-[care:LOOKS_AFTER]-(carer:Person) WHERE care.seenFrom <= $clearance <= care.seenTo
      AND carer.seenFrom <= $clearance <= carer.seenTo },
    records: COLLECT { MATCH (fact)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo
        WITH record, file ORDER BY record.statedOn DESC, record.id
        RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
          .licence},
          cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
            AND cited.seenFrom <= $clearance <= cited.seenTo
            | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} }}] AS evidence,
  [fact IN theirs
    | fact {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
      .signsUntil, labels: labels(fact),
    units: [(fact)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(fact)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo | other.id],
    leadUnits: [(fact)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    counts: true}] AS facts,
  [partner IN partners
    | partner {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon,
    .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(partner),
    leadUnits: [(partner)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    answers: [(partner)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
        WHERE coalesce(answer.retractedAt, answer.supersededAt) IS NULL
          AND tells.seenFrom <= $clearance <= tells.seenTo AND answer.seenFrom <= $clearance <= answer.seenTo
          | answer.fields],
    strategic: EXISTS { (partner)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
        WHERE naming.seenFrom <= $clearance <= naming.seenTo AND decision.seenFrom <= $clearance <= decision.seenTo
          AND coalesce(decision.validFrom, $asOf) <= $asOf <= coalesce(decision.validUntil, $asOf) }}] AS nodes,
  [unit IN named
    | unit {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .officialOrder}] AS units,
  COLLECT { MATCH (statistic:Statistic)-[applies:APPLIES_TO]->(n)
    WHERE statistic.seenFrom <= $clearance <= statistic.seenTo AND applies.seenFrom <= $clearance <= applies.seenTo
    RETURN statistic {.id, .metric, .period, .value, .unit, .note,
      source: head(COLLECT { MATCH (statistic)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo
        RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
          cited.id LIMIT 1 }),
      of: [(statistic)-[counts:APPLIES_TO]->(counted:Entity)
        WHERE NOT counted:HomeUniversity AND counts.seenFrom <= $clearance <= counts.seenTo
          AND counted.seenFrom <= $clearance <= counted.seenTo | counted.id]} AS figure
    ORDER BY statistic.metric, statistic.period, statistic.id } AS statistics,
  COLLECT { MATCH (n)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo AND read.seenFrom <= $clearance <= read.seenTo
      AND file.seenFrom <= $clearance <= file.seenTo
    WITH record, file ORDER BY record.statedOn DESC, record.id
    RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
      .licence},
      cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
        AND cited.seenFrom <= $clearance <= cited.seenTo
        | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} } AS records,
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE i.seenFrom <= $clearance <= i.seenTo
    AND g.seenFrom <= $clearance <= g.seenTo WITH DISTINCT g
    RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about,
  EXISTS { MATCH assigning = (advancing:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
    WHERE all(step IN nodes(assigning) WHERE step.seenFrom <= $clearance <= step.seenTo)
      AND all(way IN relationships(assigning) WHERE way.seenFrom <= $clearance <= way.seenTo) } AS assigned
