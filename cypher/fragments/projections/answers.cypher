/* answers(n)
What units have answered about a partner: the cells of live records, as JSON.
*/
[(n)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
  WHERE @live(answer) AND @visible(tells, answer) | answer.fields]
