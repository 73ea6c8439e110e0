# Everything goes through `.venv/bin/python -m …`: a console script holds the absolute path of its
# venv and breaks when the folder is moved. Paths are relative, for make cannot quote a space.

.DEFAULT_GOAL := help
.PHONY: help run test lint audit sheet fuzz lock booklet clean

# Given on the command line only; a PORT or T that happens to be in the environment says nothing.
PORT =
PYTHON =
T =
UPGRADE =
UV = uv

PIP_INSTALL = .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE = pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)

help: ## Muestra esta ayuda
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

run: .venv/.runtime ## Prepara lo que falte y abre el sitio en http://127.0.0.1:8000 (otro puerto: PORT=8080)
	@.venv/bin/python -m assistant serve $(if $(PORT),--port $(PORT))

test: .venv/.test /usr/bin/chromium /usr/lib/postgresql $(if $(T),,lint) ## Revisa el código y corre todas las pruebas (solo una parte: T=tests/corpus)
	.venv/bin/python -m pytest $(or $(T),-n 2 --dist worksteal)

lint: .venv/.test ## Revisa estilo, tipos y plantillas, sin correr pruebas
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy
	.venv/bin/python -m djlint --quiet --lint --check templates

audit: .venv/.test /usr/bin/chromium ## Mide el sitio con Lighthouse, Nu, html-validate e IBM (hacen falta Node y Java)
	@for tool in node npm java; do command -v $$tool >/dev/null || { \
		echo "Falta $$tool. En Debian: apt-get install nodejs npm default-jre-headless" >&2; exit 1; \
	}; done
	cd tests/audit && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --silent
	.venv/bin/python tests/audit/audit.py

sheet: .venv/.test ## Abre en LibreOffice la hoja de los datos abiertos y revisa cada celda (hace falta libreoffice-calc)
	@command -v soffice >/dev/null || { \
		echo "Falta LibreOffice. En Debian: apt-get install --no-install-recommends libreoffice-calc" >&2; exit 1; \
	}
	.venv/bin/python tests/audit/sheet.py

fuzz: .venv/.test ## Prueba la API con 10,000 casos descritos y 20,000 hostiles (unos minutos)
	.venv/bin/python tests/fuzz/described.py --cases 10000
	.venv/bin/python tests/fuzz/hostile.py --inputs 20000

lock: ## Fija de nuevo las versiones en requirements/ (a las más recientes: UPGRADE=--upgrade)
	@command -v "$(UV)" >/dev/null || \
		{ echo 'Falta uv. Se instala con: python3 -m pip install uv' >&2; exit 1; }
	"$(UV)" $(COMPILE) pyproject.toml --output-file requirements/runtime.txt
	"$(UV)" $(COMPILE) pyproject.toml --extra test --constraints requirements/runtime.txt \
		--output-file requirements/test.txt

booklet: .venv/.test /usr/bin/chromium ## Imprime de nuevo el cuadernillo (PDF) a partir de /plan
	.venv/bin/python tests/browser/booklet.py

clean: ## Borra el entorno y lo que dejan las pruebas; los datos de var/ se quedan
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# Why the project itself is not installed: docs/decisiones/0004-empaquetado.md.
.venv/.created:
	@for python in $(PYTHON) python3.11 python3 none; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" = none ]; then \
		echo 'Hace falta Python 3.11 o posterior. Si está en otro lugar: make run PYTHON=/ruta/a/python3' >&2; \
		exit 1; \
	fi; \
	"$$python" -m venv --clear .venv || { \
		echo 'Python no pudo crear .venv. En Debian suele faltar un paquete: apt-get install python3-venv' >&2; \
		exit 1; \
	}
	@cd .venv/lib/python3*/site-packages && echo ../../../.. > asistente.pth
	@printf '#!/bin/sh\nexec "$$(dirname "$$0")/python" -P -m assistant "$$@"\n' > .venv/bin/asistente
	@chmod +x .venv/bin/asistente
	@touch $@

.venv/.runtime: requirements/runtime.txt .venv/.created
	@echo 'Instalando las dependencias (solo la primera vez)…'
	@$(PIP_INSTALL) -r requirements/runtime.txt
	@touch $@

.venv/.test: requirements/test.txt .venv/.created
	@echo 'Instalando las dependencias y las herramientas de prueba (solo la primera vez)…'
	@$(PIP_INSTALL) -r requirements/test.txt
	@touch $@

# What the tests need of the machine, and the package it comes from.
/usr/bin/chromium: PACKAGE = chromium
/usr/lib/postgresql: PACKAGE = postgresql
/usr/bin/chromium /usr/lib/postgresql:
	@echo 'Instalando $(PACKAGE) para las pruebas (solo la primera vez)…'
	@if ! command -v apt-get >/dev/null; then sudo=none; \
	elif [ "$$(id -u)" = 0 ]; then sudo=; \
	elif command -v sudo >/dev/null; then sudo=sudo; \
	else sudo=none; fi; \
	if [ "$$sudo" = none ]; then \
		echo 'Las pruebas necesitan $@ y aquí no se puede instalar.' >&2; \
		echo 'Pide a quien administra el equipo: apt-get install $(PACKAGE)' >&2; \
		exit 1; \
	fi; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(PACKAGE)
