{{/* A service's name in the cluster. */}}
{{- define "brum.name" -}}
{{ printf "%s-%s" .root.Release.Name .service | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* What tells the pods of one service from all others. */}}
{{- define "brum.selector" -}}
app.kubernetes.io/part-of: brum
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .service }}
{{- end }}

{{- define "brum.labels" -}}
{{ include "brum.selector" . }}
app.kubernetes.io/name: brum-{{ .service }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "brum.url" -}}
http://{{ include "brum.name" . }}:{{ (index .root.Values.services .service).port }}
{{- end }}

{{/* A peer of a network policy: pods with these labels in that namespace. */}}
{{- define "brum.peer" -}}
namespaceSelector:
  matchLabels:
    kubernetes.io/metadata.name: {{ .namespace }}
podSelector:
  matchLabels:
    {{- toYaml .podLabels | nindent 4 }}
{{- end }}
