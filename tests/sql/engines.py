"""The engines that the SQL of `vigie rules sql` is run in, each behind the same verbs: a file is run, the two tables are filled, a query
gives its rows. Each begins with nothing, and imports what it needs only when it is asked for."""

import pathlib
import re
import shutil


class DuckDb:
    """In memory. Needs duckdb from PyPI."""

    name, dialect = "DuckDB", "duckdb"

    def __init__(self, _folder):
        import duckdb

        self.connection = duckdb.connect()

    def run(self, script):
        self.connection.execute(script)

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def columns(self):
        return [name for (name, *_) in self.rows("DESCRIBE vigie_submissions")]

    def fill(self, table, institutions):
        self.run("DELETE FROM vigie_institutions")
        self.connection.executemany("INSERT INTO vigie_institutions VALUES (?, ?, ?, ?, ?)", institutions)
        self.connection.execute("INSERT INTO vigie_submissions BY NAME SELECT * FROM read_csv(?, all_varchar = true, delim = ';')", [str(table)])


class Postgres:
    """In a schema of its own, on the server that PGHOST and its like name. Needs psycopg[binary] from PyPI."""

    name, dialect = "PostgreSQL", "postgres"

    def __init__(self, _folder):
        import psycopg

        self.connection = psycopg.connect(autocommit=True)
        self.run("DROP SCHEMA IF EXISTS vigie_compared CASCADE; CREATE SCHEMA vigie_compared; SET search_path = vigie_compared")

    def run(self, script):
        self.connection.execute(script)

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def columns(self):
        return [column.name for column in self.connection.execute("SELECT * FROM vigie_submissions").description]

    def fill(self, table, institutions):
        self.run("DELETE FROM vigie_institutions")
        with self.connection.cursor() as cursor:
            cursor.executemany("INSERT INTO vigie_institutions VALUES (%s, %s, %s, %s, %s)", institutions)
            with pathlib.Path(table).open() as file:
                header = file.readline()
                names = ", ".join(f'"{name}"' for name in header.strip().split(";"))
                with cursor.copy(f"COPY vigie_submissions ({names}) FROM STDIN (FORMAT csv, DELIMITER ';')") as copy:
                    copy.write(file.read())


class Spark:
    """On this machine alone, in ANSI mode. Needs a Java runtime (17 or 21) and pyspark from PyPI."""

    name, dialect = "Spark", "spark"
    settings = {
        "spark.sql.ansi.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "localhost",
        "spark.driver.memory": "8g",
        "spark.sql.shuffle.partitions": "2",
    }

    def __init__(self, folder):
        from pyspark.sql import SparkSession

        warehouse = pathlib.Path(folder).resolve() / "warehouse"
        shutil.rmtree(warehouse, ignore_errors=True)
        builder = SparkSession.builder.master("local[*]").config("spark.sql.warehouse.dir", str(warehouse))
        for key, value in self.settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")
        for table in ("vigie_submissions", "vigie_institutions"):
            self.session.sql(f"DROP TABLE IF EXISTS {table}")

    def run(self, script):
        # One statement at a time; a comment may end with a semicolon too.
        script = re.sub(r"^--.*\n", "", script, flags=re.MULTILINE)
        for statement in script.split(";\n"):
            if statement.strip():
                self.session.sql(statement)

    def rows(self, query):
        return [tuple(row) for row in self.session.sql(query).collect()]

    def columns(self):
        return self.session.table("vigie_submissions").columns

    def fill(self, table, institutions):
        listed = self.session.table("vigie_institutions")
        self.session.createDataFrame(institutions, listed.schema).write.insertInto("vigie_institutions", overwrite=True)
        read = self.session.read.csv(str(table), sep=";", header=True)
        read.select([f"`{name}`" for name in self.columns()]).write.insertInto("vigie_submissions")


ENGINES = {engine.dialect: engine for engine in (DuckDb, Postgres, Spark)}
