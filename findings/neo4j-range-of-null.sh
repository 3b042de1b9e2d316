#!/usr/bin/env bash
# Nearly every function and operator of Cypher answers null with null; range() ends the whole query with an error instead,
# so that one node without a list property fails it: range(0, size(n.list) - 1) needs a coalesce.
# Needs a JDK (17 or 21) and Maven. Exits with 1 if that changes.
set -eu -o pipefail

version=5.26.16
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib

cat > Finding.java <<'JAVA'
import java.nio.file.Path;
import java.util.*;
import org.neo4j.dbms.api.*;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

public class Finding {
  static GraphDatabaseService db;

  public static void main(String[] args) throws Exception {
    DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of("data")).build();
    db = dbms.database("neo4j");
    // One has the list, one has not: the usual thing in a graph.
    run("CREATE (:Thing {name: 'with', days: ['a', 'b']}), (:Thing {name: 'without'})");
    List<String> others = new ArrayList<>();
    for (String of : List.of("size(n.days)", "n.days[0]", "n.days + 'c'", "head(n.days)", "reverse(n.days)", "tail(n.days)"))
      others.add(of + " = " + run("MATCH (n:Thing {name: 'without'}) RETURN " + of + " AS x"));
    String rest = String.join(", ", others);
    String range = run("MATCH (n:Thing) RETURN collect(size(range(0, size(n.days) - 1))) AS x");
    String mended = run("MATCH (n:Thing) RETURN collect(size(range(0, size(coalesce(n.days, [])) - 1))) AS x");
    System.out.println("of a node without the property: " + rest);
    System.out.println("range(0, size(n.days) - 1): " + range);
    System.out.println("the same with coalesce(n.days, []): " + mended);
    dbms.shutdown();
    boolean othersAreNull = others.stream().allMatch(one -> one.endsWith("= null"));
    System.exit(othersAreNull && range.startsWith("error") && mended.equals("[2, 0]") ? 0 : 1);
  }

  static String run(String query) {
    try (Transaction tx = db.beginTx()) {
      Result result = tx.execute(query);
      String first = result.hasNext() ? String.valueOf(result.next().values().iterator().next()) : "nothing";
      result.accept(row -> true);
      tx.commit();
      return first;
    } catch (QueryExecutionException problem) {
      return "error: " + problem.getMessage();
    }
  }
}
JAVA
echo "Neo4j $version: range() of null is an error, where other functions answer null."
java -cp 'lib/*' Finding.java 2>&1 | grep -v -i 'warn\|slf4j'
