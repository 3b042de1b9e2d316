/* cited-page(x)
The page that its latest live record cites; null where none does.
*/
head(COLLECT { MATCH (x)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
  WHERE @live(record) AND @visible(says, record, cites, cited)
  RETURN cited {@source()} AS best ORDER BY record.statedOn DESC, cited.id LIMIT 1 })
