/* partners/said-of · READ
What is published and recorded of anything that has a page: counts and records, one row; none where it is hidden.
$id         string   domain id of anything
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, clearance }] => { RETURN 'org-ku-leuven' AS id, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/said-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN COLLECT { MATCH (statistic:Statistic)-[applies:APPLIES_TO]->(n)
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
