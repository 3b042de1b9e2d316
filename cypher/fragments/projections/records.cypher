/* records(x)
Live records that describe it, latest first, with their file and the pages that they cite. The type RecordRow.
*/
COLLECT { MATCH (x)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
  WHERE @live(record) AND @visible(says, record, read, file)
  WITH record, file ORDER BY record.statedOn DESC, record.id
  RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {@source()},
    cites: [(record)-[cites:CITES]->(cited:Source) WHERE @visible(cites, cited) | cited {@source()}]} }
