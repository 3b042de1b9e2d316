/* caretaker(fact)
A person looks after it.
*/
EXISTS { (fact)<-[care:LOOKS_AFTER]-(carer:Person) WHERE @visible(care, carer) }
