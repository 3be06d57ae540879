"""Puts Quoth's claims into a running Superset: a database, a dataset, five charts and a dashboard.

It talks to Superset's REST API alone, so it works with one that is there already. Running it again renews what is
there of the same name.

    python setup.py --quoth http://127.0.0.1:4000 --superset http://127.0.0.1:8088
"""

import argparse
import json
import os

import requests

DATABASE = "Quoth"
DATASET = "Who said what about whom"
DASHBOARD = "Who said what about whom"

# Shillelagh makes a table of what an address answers. Its dialect “safe” reads addresses, but no files of Superset's
# machine. An answer is good for a minute.
ADAPTER = "genericjsonapi"
ENGINE = {"adapters": [ADAPTER], "adapter_kwargs": {ADAPTER: {"cache_expiration": 60}}}
CONNECTION = {"sqlalchemy_uri": "shillelagh+safe://", "extra": json.dumps({"engine_params": ENGINE})}

CLAIMS = {
    "expressionType": "SQL",
    "sqlExpression": "COUNT(DISTINCT claimId)",
    "label": "claims",
}
COLOURS = {"POSITIVE": "#2e9e4f", "NEGATIVE": "#d03b3b", "NEUTRAL": "#9aa0a6", "MIXED": "#d9a400"}
COUNTED = {"metrics": [CLAIMS], "row_limit": 1000}


def given(column):
    """Only rows that have something in this column."""
    return {"col": column, "op": "IS NOT NULL"}


# Unnamed sources share names, which a heat map goes by.
NAMED = {"col": "speakerKind", "op": "NOT IN", "val": ["UNNAMED", "GROUP"]}


def charts():
    """The charts: what Superset draws, and what it asks the dataset for."""
    day = {
        "columnType": "BASE_AXIS",
        "expressionType": "SQL",
        "sqlExpression": "date",
        "label": "date",
        "timeGrain": "P1D",
    }
    yield (
        "Claims over time, by stance",
        {
            "viz_type": "echarts_timeseries_bar",
            "x_axis": "date",
            "time_grain_sqla": "P1D",
            "groupby": ["stance"],
            "stack": "Stack",
        },
        {"columns": [day, "stance"], "filters": [given("stance"), given("date")]},
    )
    for title, column in [("Who speaks most", "speaker"), ("Who is spoken about most", "target")]:
        yield (
            title,
            {
                "viz_type": "echarts_timeseries_bar",
                "x_axis": column,
                "orientation": "horizontal",
                "row_limit": 12,
                "x_axis_sort": "claims",
                "x_axis_sort_asc": True,
                "show_legend": False,
            },
            {"columns": [column], "filters": [given(column)], "row_limit": 12},
        )
    yield (
        "Who talks about whom",
        {
            "viz_type": "heatmap_v2",
            "x_axis": "target",
            "groupby": "speaker",
            "sort_x_axis": "value_desc",
            "sort_y_axis": "value_asc",
            "row_limit": 60,
            "normalize_across": "heatmap",
            "linear_color_scheme": "superset_seq_1",
            "show_values": True,
        },
        {"columns": ["target", "speaker"], "filters": [given("target"), NAMED], "row_limit": 60},
    )
    newest = ["date", "speaker", "text", "target", "stance", "publisher"]
    yield (
        "Newest claims",
        {
            "viz_type": "table",
            "query_mode": "raw",
            "all_columns": newest,
            "order_by_cols": ['["date", false]'],
            "row_limit": 100,
            "table_timestamp_format": "%Y-%m-%d",
        },
        {"columns": newest, "filters": [given("date")], "orderby": [["date", False]], "metrics": None, "row_limit": 100},
    )


class Superset:
    """A session with Superset's REST API."""

    def __init__(self, url, user, password):
        self.api = f"{url}/api/v1"
        self.session = requests.Session()
        who = {"username": user, "password": password, "provider": "db", "refresh": False}
        token = self.call("post", "security/login", json=who)["access_token"]
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.headers["X-CSRFToken"] = self.call("get", "security/csrf_token/")["result"]
        self.session.headers["Referer"] = url

    def call(self, method, path, **more):
        """What Superset answers; ends with what it says where it refuses."""
        answer = self.session.request(method, f"{self.api}/{path}", timeout=120, **more)
        if not answer.ok:
            raise SystemExit(f"Superset refuses {method.upper()} {path}: {answer.status_code} {answer.text[:500]}")
        return answer.json()

    def find(self, kind, named, name):
        """The id of the thing of this name; None where there is none."""
        query = json.dumps({"filters": [{"col": named, "opr": "eq", "value": name}]})
        return next(iter(self.call("get", f"{kind}/", params={"q": query})["ids"]), None)

    def renew(self, kind, named, name, fields):
        """Makes the thing of this name, or changes the one that there is; answers its id."""
        found = self.find(kind, named, name)
        if found is None:
            return self.call("post", f"{kind}/", json={named: name, **fields})["id"]
        self.call("put", f"{kind}/{found}", json=fields)
        return found


def set_up(superset, quoth):
    """All of it; answers the dashboard's id."""
    database = superset.renew("database", "database_name", DATABASE, CONNECTION)
    dataset = make_dataset(superset, database, f'SELECT * FROM "{quoth}/export/stances.json"')
    dashboard = superset.renew("dashboard", "dashboard_title", DASHBOARD, {"published": True})
    made = []
    for title, drawing, query in charts():
        shown = [
            {
                "expressionType": "SIMPLE",
                "clause": "WHERE",
                "subject": each["col"],
                "operator": each["op"],
                "comparator": each.get("val"),
            }
            for each in query["filters"]
        ]
        params = {"datasource": f"{dataset}__table", "adhoc_filters": shown, **COUNTED, "metric": CLAIMS, **drawing}
        context = {
            "datasource": {"id": dataset, "type": "table"},
            "queries": [query if "metrics" in query else {**COUNTED, "orderby": [[CLAIMS, False]], **query}],
            "form_data": params,
            "result_format": "json",
            "result_type": "full",
        }
        fields = {
            "viz_type": drawing["viz_type"],
            "datasource_id": dataset,
            "datasource_type": "table",
            "params": json.dumps(params),
            "query_context": json.dumps(context),
            "dashboards": [dashboard],
        }
        made.append((superset.renew("chart", "slice_name", title, fields), title))
    look = {"position_json": json.dumps(layout(made)), "json_metadata": json.dumps({"label_colors": COLOURS})}
    superset.call("put", f"dashboard/{dashboard}", json=look)
    return dashboard


def make_dataset(superset, database, sql):
    """A virtual dataset whose column `date` Superset knows to be one; answers its id."""
    found = superset.find("dataset", "table_name", DATASET)
    if found is None:
        fields = {"table_name": DATASET, "database": database, "sql": sql}
        dataset = superset.call("post", "dataset/", json=fields)["id"]
    else:
        dataset = found
        superset.call("put", f"dataset/{dataset}", json={"sql": sql})
    columns = [
        {"id": column["id"], "column_name": column["column_name"]}
        for column in superset.call("get", f"dataset/{dataset}")["result"]["columns"]
    ]
    for column in columns:
        if column["column_name"] == "date":
            column.update(is_dttm=True, python_date_format="%Y-%m-%d")
    superset.call("put", f"dataset/{dataset}", json={"columns": columns, "main_dttm_col": "date"})
    return dataset


def layout(made):
    """The first chart and the last two over the whole width, the others side by side."""
    rows = [made[:1], made[1:3], made[3:4], made[4:]]
    parts = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]},
        "GRID_ID": {
            "id": "GRID_ID",
            "type": "GRID",
            "parents": ["ROOT_ID"],
            "children": [f"ROW-{number}" for number in range(len(rows))],
        },
    }
    for number, row in enumerate(rows):
        name = f"ROW-{number}"
        parts[name] = {
            "id": name,
            "type": "ROW",
            "parents": ["ROOT_ID", "GRID_ID"],
            "children": [f"CHART-{chart}" for chart, _ in row],
            "meta": {"background": "BACKGROUND_TRANSPARENT"},
        }
        for chart, title in row:
            parts[f"CHART-{chart}"] = {
                "id": f"CHART-{chart}",
                "type": "CHART",
                "parents": ["ROOT_ID", "GRID_ID", name],
                "children": [],
                "meta": {"chartId": chart, "sliceName": title, "width": 12 // len(row), "height": 50},
            }
    return parts


def main():
    parser = argparse.ArgumentParser(description="Puts Quoth's claims into a running Superset.")
    parser.add_argument("--quoth", default="http://127.0.0.1:4000", help="where Quoth answers, as Superset reaches it")
    parser.add_argument("--superset", default="http://127.0.0.1:8088", help="where Superset answers")
    parser.add_argument("--user", default="admin", help="who may make databases there")
    options = parser.parse_args()
    password = os.environ.get("SUPERSET_PASSWORD", "admin")
    superset = Superset(options.superset, options.user, password)
    dashboard = set_up(superset, options.quoth.rstrip("/"))
    print(f"{options.superset}/superset/dashboard/{dashboard}/")


if __name__ == "__main__":
    main()
