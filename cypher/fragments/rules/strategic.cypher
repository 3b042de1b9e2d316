/* strategic(n)
Designated a strategic partner on the day.
*/
EXISTS { (n)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
  WHERE @visible(naming, decision) AND @valid(decision) }
