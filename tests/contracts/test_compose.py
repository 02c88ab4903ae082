"""The compose file: well formed, closed to the outside, and what it starts really starts (here without Docker)."""

import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from tests import servers

COMPOSE = Path(__file__).parents[2] / "docker-compose.yml"
PASSWORD = "見本 of a password, with spaces"
USER = "match"


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(COMPOSE.read_text("utf-8"))
    return read


def test_the_file_is_valid_by_the_compose_specification():
    assert [error.message for error in validator().iter_errors(compose())] == []


def test_the_specification_would_notice_a_wrong_word():
    wrong = compose()
    wrong["services"]["redis"]["heathcheck"] = {}
    assert list(validator().iter_errors(wrong))


def validator() -> Validator:
    schema = get_builtin_schema("vendor.compose-spec")
    return validator_for(schema)(schema)


SERVERS = ("postgres", "redis")
PROGRAMS = ("scheduler", "worker")


def test_servers_and_programs_are_all_there_is():
    assert sorted(compose()["services"]) == sorted((*SERVERS, *PROGRAMS))


@pytest.mark.parametrize("name", [*SERVERS, *PROGRAMS])
class TestEveryService:
    def test_publishes_no_port_and_is_on_the_inner_network_alone(self, name):
        service = compose()["services"][name]
        assert "ports" not in service
        assert service["networks"] == ["inside"]
        assert compose()["networks"]["inside"]["internal"] is True

    def test_says_when_it_is_healthy_and_may_gain_no_rights(self, name):
        service = compose()["services"][name]
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
        assert "no-new-privileges:true" in service["security_opt"]

    def test_has_a_password_that_is_demanded_and_never_written_here(self, name):
        passwords = [v for key, v in compose()["services"][name]["environment"].items() if key.endswith("PASSWORD")]
        assert passwords
        assert all(":?" in value for value in passwords)


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_keeps_its_data_in_a_named_volume(name):
    [volume] = compose()["services"][name]["volumes"]
    assert volume.split(":")[0] in compose()["volumes"]


@pytest.mark.parametrize("name", PROGRAMS)
class TestEveryProgram:
    def test_writes_nothing_but_passing_files_and_has_no_rights(self, name):
        service = compose()["services"][name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert [each.partition(":")[0] for each in service["tmpfs"]] == ["/tmp"]
        assert "volumes" not in service

    def test_has_no_password_in_an_address(self, name):
        addresses = [v for v in compose()["services"][name]["environment"].values() if "://" in v]
        assert len(addresses) == 2
        assert not any("PASSWORD" in each or ":@" in each for each in addresses)

    def test_waits_for_the_servers_and_has_time_to_hand_back_what_runs(self, name):
        service = compose()["services"][name]
        assert {each: how["condition"] for each, how in service["depends_on"].items()} == dict.fromkeys(
            SERVERS, "service_healthy"
        )
        assert service["stop_grace_period"] == "60s"


class TestRedis:
    def test_answers_to_its_password_alone(self, tmp_path):
        with redis_as_composed(tmp_path) as server:
            assert servers.redis_client(server).ping() is True
            with pytest.raises(redis.AuthenticationError):
                servers.redis_client(server, password=None).ping()
            with pytest.raises(redis.AuthenticationError):
                servers.redis_client(server, password="another").ping()

    def test_shows_its_password_to_nobody_who_lists_processes(self, tmp_path):
        with redis_as_composed(tmp_path) as server:
            listed = subprocess.run(["ps", "-ww", "-o", "args=", "-p", str(server.process.pid)], capture_output=True)
            assert b"redis-server" in listed.stdout
            assert "見本" not in listed.stdout.decode()

    def test_still_has_a_message_after_it_was_killed(self, tmp_path):
        with redis_as_composed(tmp_path) as server:
            servers.redis_client(server).rpush("queue", "plan:1")
            server.process.send_signal(signal.SIGKILL)
        with redis_as_composed(tmp_path) as server:
            assert servers.redis_client(server).lrange("queue", 0, -1) == [b"plan:1"]

    def test_refuses_rather_than_forgets_when_it_is_full(self, tmp_path):
        with redis_as_composed(tmp_path) as server:
            assert servers.redis_client(server).config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}

    def test_is_called_healthy_with_the_right_password_and_not_with_another(self, tmp_path):
        check = compose()["services"]["redis"]["healthcheck"]["test"][1].replace("$$", "$")
        with redis_as_composed(tmp_path) as server:
            line = check.replace("redis-cli", f"{quoted(servers.redis_folder() / 'redis-cli')} -p {server.port}")
            assert shell(line, MATCH_REDIS_PASSWORD=PASSWORD) == 0
            assert shell(line, MATCH_REDIS_PASSWORD="another") != 0


def redis_as_composed(folder: Path) -> AbstractContextManager[servers.Server]:
    """The service's own command; only the port, the address and the folder are ours."""
    [shell_, flag, script] = compose()["services"]["redis"]["command"]
    port = servers.free_port()
    binary = servers.redis_folder() / "redis-server"
    here = f"{quoted(binary)} - --port {port} --bind {servers.LOCAL} --dir {quoted(folder)}"
    command = [shell_, flag, script.replace("$$", "$").replace("redis-server -", here, 1)]
    return servers.redis_server(folder, command, {"MATCH_REDIS_PASSWORD": PASSWORD}, PASSWORD, port)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """PostgreSQL's data as the service's image makes it."""
    initdb = shlex.split(compose()["services"]["postgres"]["environment"]["POSTGRES_INITDB_ARGS"])
    with servers.postgres_data(USER, PASSWORD, initdb) as folder:
        yield folder


@pytest.fixture
def server(folder: Path) -> Iterator[servers.Server]:
    with servers.postgres_server(folder, USER, PASSWORD) as server:
        yield server


class TestPostgres:
    def test_answers_to_its_password_alone(self, server):
        with servers.postgres_client(server, USER) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            servers.postgres_client(server, USER, password="another")

    def test_keeps_text_in_utf_8_and_in_byte_order(self, server):
        with servers.postgres_client(server, USER) as connection:
            assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
            ordered = connection.execute("SELECT w FROM unnest(ARRAY['湘南','ア','b','A']) w ORDER BY w").fetchall()
            assert [word for (word,) in ordered] == sorted(["湘南", "ア", "b", "A"])

    def test_still_has_what_was_committed_after_it_was_killed(self, folder):
        with servers.postgres_server(folder, USER, PASSWORD) as server:
            with servers.postgres_client(server, USER) as connection:
                connection.execute("CREATE TABLE kept (what text)")
                connection.execute("INSERT INTO kept VALUES ('便')")
            server.process.send_signal(signal.SIGKILL)
        with servers.postgres_server(folder, USER, PASSWORD) as server, servers.postgres_client(server, USER) as again:
            assert again.execute("SELECT what FROM kept").fetchall() == [("便",)]

    def test_is_called_healthy_when_it_answers_and_not_before(self, folder):
        check = compose()["services"]["postgres"]["healthcheck"]["test"][1]
        with servers.postgres_server(folder, USER, PASSWORD) as server:
            ready = f"{quoted(servers.postgres_folder() / 'pg_isready')} --host={servers.LOCAL} --port={server.port}"
            assert shell(check.replace("pg_isready", ready)) == 0
        assert shell(check.replace("pg_isready", ready)) != 0


def quoted(path: Path) -> str:
    return shlex.quote(str(path))


def shell(line: str, **environment: str) -> int:
    return subprocess.run(["sh", "-c", line], env={**os.environ, **environment}, capture_output=True).returncode
