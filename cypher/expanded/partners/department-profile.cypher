/* partners/department-profile · READ
All about one unit: its facts and those of units that count with it with their records, the partners at their ends with
all of theirs. One row; none where it is unknown or hidden.
$id         string   a unit's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'dep-irides' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/department-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Department {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (m:Department) WHERE m.countsWith = n.id AND m.seenFrom <= $clearance <= m.seenTo
  WITH m ORDER BY m.officialOrder, m.id
  RETURN collect(m) AS subs
}
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND p.seenFrom <= $clearance <= p.seenTo
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
WITH n, subs, parents, subs + n AS whole
CALL (whole) {
  UNWIND whole AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS own
}
CALL (own) {
  UNWIND own AS known
  MATCH (known)-[joined:BETWEEN|INVOLVES]->(other:Organization)
  WHERE NOT other:HomeUniversity AND joined.seenFrom <= $clearance <= joined.seenTo
    AND other.seenFrom <= $clearance <= other.seenTo
  WITH DISTINCT other ORDER BY other.id
  RETURN collect(other) AS partners
}
WITH *, subs + parents + partners + n AS shown
CALL (shown) {
  UNWIND shown AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS theirs
}
RETURN n.id AS id, n.campus AS campus, n.foundedYear AS foundedYear,
  [u IN subs | u.id] AS subUnits, head([p IN parents | p.id]) AS parent,
  [f IN own
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      labels: labels(f),
    units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo | other.id],
    leadUnits: [(f)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    counts: true, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person) WHERE care.seenFrom <= $clearance <= care.seenTo
      AND carer.seenFrom <= $clearance <= carer.seenTo },
    records: COLLECT { MATCH (f)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo
        WITH record, file ORDER BY record.statedOn DESC, record.id
        RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
          .licence},
          cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
            AND cited.seenFrom <= $clearance <= cited.seenTo
            | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} }}] AS evidence, [f IN theirs
              | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
                .signsUntil, labels: labels(f),
            units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
              AND holder.seenFrom <= $clearance <= holder.seenTo
              | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
            organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
              AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
              | other.id],
            leadUnits: [(f)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
              AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo
              | carer.id],
            counts: true}] AS facts,
  [one IN shown
    | one {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon,
    .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(one),
    leadUnits: [(one)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    answers: [(one)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
        WHERE coalesce(answer.retractedAt, answer.supersededAt) IS NULL
          AND tells.seenFrom <= $clearance <= tells.seenTo AND answer.seenFrom <= $clearance <= answer.seenTo
          | answer.fields],
    strategic: EXISTS { (one)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
        WHERE naming.seenFrom <= $clearance <= naming.seenTo AND decision.seenFrom <= $clearance <= decision.seenTo
          AND coalesce(decision.validFrom, $asOf) <= $asOf <= coalesce(decision.validUntil, $asOf) }}] AS nodes,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE a.seenFrom <= $clearance <= a.seenTo
    AND t.seenFrom <= $clearance <= t.seenTo
    RETURN t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      labels: labels(t)} AS one ORDER BY t.id } AS themes,
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
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo
        WITH record, file ORDER BY record.statedOn DESC, record.id
        RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
          .licence},
          cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
            AND cited.seenFrom <= $clearance <= cited.seenTo
            | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} } AS records
