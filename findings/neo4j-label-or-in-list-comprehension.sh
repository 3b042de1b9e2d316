#!/usr/bin/env bash
# `n:A|B` means "A or B" wherever a label is asked for; inside a list comprehension its bar is read as the one that begins
# the projection, so that the second label becomes a variable. Parentheses help: `(n:A|B)`.
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
import org.neo4j.dbms.api.*;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

public class Finding {
  static GraphDatabaseService db;

  public static void main(String[] args) throws Exception {
    DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of("data")).build();
    db = dbms.database("neo4j");
    run("CREATE (:A {name: 'a'}), (:B {name: 'b'}), (:C {name: 'c'})");
    String start = "MATCH (m) WITH collect(m) AS all ";
    String where = run("MATCH (n) WHERE n:A|B RETURN count(n) AS x");
    String bare = run(start + "RETURN size([n IN all WHERE n:A|B]) AS x");
    String not = run(start + "RETURN size([n IN all WHERE NOT n:A|B]) AS x");
    String quantified = run(start + "RETURN any(n IN all WHERE n:A|B) AS x");
    String mended = run(start + "RETURN size([n IN all WHERE (n:A|B)]) AS x");
    System.out.println("MATCH (n) WHERE n:A|B: " + where);
    System.out.println("[n IN all WHERE n:A|B]: " + bare);
    System.out.println("[n IN all WHERE NOT n:A|B]: " + not);
    System.out.println("any(n IN all WHERE n:A|B): " + quantified);
    System.out.println("[n IN all WHERE (n:A|B)]: " + mended);
    dbms.shutdown();
    boolean isMisread = bare.contains("Variable `B` not defined") && not.contains("Variable `B` not defined");
    System.exit(isMisread && where.equals("2") && quantified.equals("true") && mended.equals("2") ? 0 : 1);
  }

  static String run(String query) {
    try (Transaction tx = db.beginTx()) {
      Result result = tx.execute(query);
      String first = result.hasNext() ? String.valueOf(result.next().values().iterator().next()) : "nothing";
      result.accept(row -> true);
      tx.commit();
      return first;
    } catch (Exception problem) {
      return "error: " + String.valueOf(problem.getMessage()).split("\n")[0];
    }
  }
}
JAVA
echo "Neo4j $version: in a list comprehension the bar of n:A|B begins the projection."
java -cp 'lib/*' Finding.java 2>&1 | grep -v -i 'warn\|slf4j'
