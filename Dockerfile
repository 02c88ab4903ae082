# The program with its locked libraries and its compiled solver: what the worker and the scheduler of
# docker-compose.yml run. Built where there is a network, runs without one, as a user who may write nothing but /tmp.
# How to build, start, upgrade and back up: docs/how-to/run-on-docker.md

FROM python:3.12-slim AS build
WORKDIR /app
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1 \
    UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/app/.venv UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1
RUN pip install --no-cache-dir "uv==0.13.9"
# The libraries first: they change seldom, and this layer is kept while they do not.
COPY pyproject.toml uv.lock README.md LICENSE ./
RUN uv sync --locked --no-default-groups --no-install-project
COPY . .
RUN uv sync --locked --no-default-groups --no-editable
# The compiled search goes into the image: a container's file system is read-only when it runs.
ENV MATCH_CACHE_DIR=/app/compiled
RUN /app/.venv/bin/python -m engine.solvers.routing.core.warming && /app/.venv/bin/python -m engine.solvers.routing.proof.core.warming && /app/.venv/bin/python -m engine.solvers.siting.core.warming && /app/.venv/bin/python -m engine.solvers.assignment.core.warming

FROM python:3.12-slim
WORKDIR /app
COPY --from=build --chown=root:root /app/.venv /app/.venv
COPY --from=build --chown=root:root /app/compiled /app/compiled
ENV PATH=/app/.venv/bin:$PATH MATCH_CACHE_DIR=/app/compiled \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 LANG=C.UTF-8 TZ=Asia/Tokyo
USER 10001:10001
ENTRYPOINT ["match"]
CMD ["--help"]
