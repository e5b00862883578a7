/** Worked examples of the API. A test runs the one in Python, and checks paths and fields of the one in R. */

/** Python 3.9 or newer, with nothing but what comes with it. */
export const pythonExample = (url: string, slug: string) => `import csv, json, os, sys, time, urllib.request

URL = "${url}"
SLUG = "${slug}"  # the last part of the consultation's address
KEY = os.environ["SOUNDINGS_KEY"]  # never write a key into a script


def fetch(path, body=None):
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(URL + path, data, headers))


def ask(path, body=None):
    with fetch(path, body) as answer:
        return json.load(answer)


# Every response, a page at a time, with people's words as redacted.
responses = []
path = f"/api/v1/consultations/{SLUG}/responses?text=redacted&limit=200"
while path:
    page = ask(path)
    responses += page["responses"]
    path = page["next"]
print(len(responses), "responses, the first from", responses[0]["borough"] if responses else "nowhere")

# How many bodies speak of each theme.
themes = ask(f"/api/v1/consultations/{SLUG}/themes")
writer = csv.writer(sys.stdout)
for theme in themes["themes"]:
    writer.writerow([theme["title"], theme["bodies"], themes["base"]])

# A file: ask for it, wait until it is ready, fetch it.
file = ask(f"/api/v1/consultations/{SLUG}/exports", {"format": "spss", "text": "redacted"})
while file["state"] in ("waiting", "working"):
    time.sleep(1)
    file = ask(f"/api/v1/exports/{file['id']}")
with fetch(file["file"]) as answer, open(file["fileName"], "wb") as out:
    out.write(answer.read())
print("kept", file["fileName"], file["bytes"], "bytes, SHA-256", file["sha256"])
`

/** R 4.1 or newer with the package httr2. */
export const rExample = (url: string, slug: string) => `library(httr2)

url <- "${url}"
slug <- "${slug}" # the last part of the consultation's address
key <- Sys.getenv("SOUNDINGS_KEY") # never write a key into a script

fetch <- function(path, body = NULL) {
  asked <- request(paste0(url, path)) |> req_auth_bearer_token(key)
  if (!is.null(body)) asked <- asked |> req_body_json(body)
  req_perform(asked)
}
ask <- function(path, body = NULL) resp_body_json(fetch(path, body))

# Every response, a page at a time, with people's words as redacted.
responses <- list()
path <- paste0("/api/v1/consultations/", slug, "/responses?text=redacted&limit=200")
while (!is.null(path)) {
  page <- ask(path)
  responses <- c(responses, page$responses)
  path <- page[["next"]]
}
length(responses)

# How many bodies speak of each theme.
themes <- ask(paste0("/api/v1/consultations/", slug, "/themes"))
data.frame(
  theme = vapply(themes$themes, function(theme) theme$title, ""),
  bodies = vapply(themes$themes, function(theme) theme$bodies, 0),
  of = themes$base
)

# A file: ask for it, wait until it is ready, fetch it.
file <- ask(paste0("/api/v1/consultations/", slug, "/exports"), list(format = "r", text = "redacted"))
while (file$state %in% c("waiting", "working")) {
  Sys.sleep(1)
  file <- ask(paste0("/api/v1/exports/", file$id))
}
writeBin(resp_body_raw(fetch(file$file)), file$fileName)
unzip(file$fileName)
source("responses.R") # the data frame responses, with factors and labels
`
