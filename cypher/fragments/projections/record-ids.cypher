/* record-ids(x)
Live records that describe it, by id.
*/
[(x)<-[says:DESCRIBES]-(record:Record) WHERE @live(record) AND @visible(says, record) | record.id]
