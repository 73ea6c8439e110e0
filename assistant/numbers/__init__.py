"""The figures of the service, from its counts alone: series in words, sheets and charts."""

from assistant.numbers.as_csv import as_csv
from assistant.numbers.as_xlsx import as_xlsx
from assistant.numbers.chart import Chart, chart
from assistant.numbers.figures import figures
from assistant.numbers.series import Figures, Series
from assistant.numbers.week import Summary, Week, summary

__all__ = [
    "Chart",
    "Figures",
    "Series",
    "Summary",
    "Week",
    "as_csv",
    "as_xlsx",
    "chart",
    "figures",
    "summary",
]
